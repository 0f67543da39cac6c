import { fixedOf, lockOf, type Release, recordOf } from './release.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * Removes what releases left that no open page is of. A page says by a lock which release it is of; where one has not
 * done so yet, or another release is on its way in, everything stays for now.
 */
export async function removeRemains(
  scope: WorkerScope,
  cache: Cache,
  root: string,
  own: Release,
): Promise<void> {
  const { registration, clients } = scope;
  if (registration.installing || registration.waiting) return;
  const [windows, { held = [] }] = await Promise.all([
    clients.matchAll({ type: 'window', includeUncontrolled: true }),
    navigator.locks.query(),
  ]);
  const prefix = lockOf(root, '');
  const used = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  // Whose lock it is can't be told: browsers name pages differently here and there. So there has to be one for each.
  if (windows.filter(({ url }) => url.startsWith(root)).length !== used.length) return;
  const releases = [own, ...(await recordsOf(cache, root, new Set(used)))];
  const needed = new Set(releases.flatMap((release) => urlsOf(root, release)));
  const stored = await cache.keys();
  await Promise.all(stored.filter(({ url }) => !needed.has(url)).map((request) => cache.delete(request)));
}

async function recordsOf(cache: Cache, root: string, ids: ReadonlySet<string>): Promise<Release[]> {
  const records = await Promise.all([...ids].map((id) => cache.match(recordOf(root, id))));
  return Promise.all(records.flatMap((record) => (record ? [record.json() as Promise<Release>] : [])));
}

function urlsOf(root: string, { id, files, fixed, engines }: Release): string[] {
  return [
    recordOf(root, id),
    ...fixed.map((path) => fixedOf(root, path, id)),
    ...[...files, ...engines.eh, ...engines.coi].map((path) => root + path),
  ];
}
