import { checksumSql } from '../dataset/checksum.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { filesBelow } from '../dataset/disk.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { openNative } from '../engine/duckdb-native.ts';

// Prints the checksums of a dataset as the YAML its dataset.md takes; see exercises/README.md.

const [name, ...asked] = process.argv.slice(2);
const sizes = (asked.length > 0 ? asked : Object.keys(SIZES)) as Size[];
if (!name || sizes.some((size) => !(size in SIZES))) {
  console.error('usage: npx tsx src/cli/checksums.ts <dataset> [S] [M] [L] [XL]');
  process.exit(2);
}

const dataset = readDataset(filesBelow(process.cwd()), name, { draft: true });
const engine = await openNative();
console.log('checksums:');
for (const size of sizes) {
  const statements = worldStatements({ dataset, profile: 'sized', seed: 1, rows: SIZES[size] });
  try {
    await engine.load({ database: size, statements });
  } catch (fault) {
    console.log(`  # ${size} is left out: ${(fault as Error).message}`);
    continue;
  }
  console.log(`  ${size}:`);
  for (const table of dataset.tables) {
    const outcome = await engine.run(checksumSql(table), { database: size });
    if (!outcome.ok) throw new Error(outcome.error.message);
    console.log(`    ${table.name}: ${outcome.relation.text(0, 0)}`);
  }
  await engine.unload(size);
}
await engine.close();
