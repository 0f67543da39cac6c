import { constantFrom, jsonValue, oneof, string, tuple, uint8Array } from 'fast-check';
import { test } from 'vitest';
import { filesInMemory } from '../../src/dataset/files.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { manifestText, readManifest } from '../../src/pack/manifest.ts';
import { readPackFile } from '../../src/pack/pack-file.ts';
import { FUZZ_TIMEOUT_MS, fuzz } from './fuzz.ts';
import { mutatedBytes, mutatedText } from './mutation.ts';
import { packOf, SAMPLE, SAMPLE_MANIFEST, SAMPLE_TEXTS } from './sample.ts';

const YAML_WORDS = [
  ...[
    '&a [*a, *a]',
    '*a',
    '<<: {}',
    '!!binary ""',
    '!!set',
    '? ',
    ': ',
    '- ',
    '---',
    '...',
    '%YAML 1.1',
    '\t',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
    '\n',
    '\r\n',
    '\r',
    '@',
    '`',
    'null',
    '~',
    '.inf',
    '0x1',
  ],
  ...['__proto__: ', 'constructor: ', '1e999', '2001-12-14', '"\\uD800"', '\u0000', '\uFEFF', '## Hint\n'],
  ...[
    '[a](javascript:alert(1))',
    '<script>',
    '{x}',
    '```',
    '> '.repeat(60),
    '['.repeat(600),
    '- '.repeat(600),
  ],
  ...[
    '&a '.repeat(20),
    'x: &x [1,1,1,1]\ny: &y [*x,*x,*x,*x]\nz: [*y,*y,*y,*y]\n',
    '/*',
    '--',
    ';',
    '$$',
    '(',
  ],
];
const JSON_WORDS = ['{', '}', '[', ']', '"', ',', ':', 'null', '-1', '1e999', '"__proto__":', '\\u0000', '2'];

test(
  'the reader of packs ends in a pack or a fault',
  async ({ task }) => {
    const paths = [...SAMPLE_TEXTS.keys()];
    const stored = packOf(paths.map((name) => ({ name, content: SAMPLE_TEXTS.get(name) ?? '', method: 0 })));
    const signatures = constantFrom('PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', '');
    const anything = tuple(signatures, uint8Array({ maxLength: 400 })).map(([start, rest]) =>
      Uint8Array.from([...Buffer.from(start), ...rest]),
    );
    // Their checksums are right, so that what is inside is read.
    const rewritten = tuple(constantFrom(...paths), mutatedText([...SAMPLE_TEXTS.values()], YAML_WORDS)).map(
      ([changed, by]) =>
        packOf(
          paths.map((name) => ({ name, content: name === changed ? by : (SAMPLE_TEXTS.get(name) ?? '') })),
        ),
    );
    const packs = oneof(
      { weight: 6, arbitrary: mutatedBytes([SAMPLE, stored]) },
      { weight: 1, arbitrary: anything },
      { weight: 1, arbitrary: rewritten },
    );
    await fuzz(task, 'zip', packs, async (bytes) => readCatalogue((await readPackFile(bytes)).files));
  },
  FUZZ_TIMEOUT_MS,
);

test(
  'the reader of manifests ends in a manifest or a fault',
  async ({ task }) => {
    const whole = JSON.parse(manifestText(SAMPLE_MANIFEST));
    const keys = Object.keys(whole);
    const changed = tuple(constantFrom(...keys, 'extra'), jsonValue()).map(([key, value]) =>
      JSON.stringify({ ...whole, [key]: value }),
    );
    const inside = tuple(
      constantFrom('report', 'files'),
      constantFrom('slug', 'worlds', 'path', 'size', 'sha256'),
      jsonValue(),
    ).map(([list, key, value]) =>
      JSON.stringify({ ...whole, [list]: [{ ...whole[list][0], [key]: value }] }),
    );
    const said = tuple(
      constantFrom('title', 'summary', 'engine', 'licence', 'version'),
      string({ unit: 'binary' }),
    ).map(([key, value]) => JSON.stringify({ ...whole, [key]: value }));
    const texts = mutatedText([manifestText(SAMPLE_MANIFEST)], JSON_WORDS);
    await fuzz(task, 'manifest', oneof(changed, inside, said, texts, string()), readManifest);
  },
  FUZZ_TIMEOUT_MS,
);

test(
  'the reader of folders ends in a catalogue or a fault',
  async ({ task }) => {
    const files = [...SAMPLE_TEXTS].map(([path, text]) =>
      mutatedText([text], YAML_WORDS).map((changed) => new Map([...SAMPLE_TEXTS, [path, changed]])),
    );
    await fuzz(task, 'frontmatter', oneof(...files), (texts) => readCatalogue(filesInMemory(texts)));
  },
  FUZZ_TIMEOUT_MS,
);
