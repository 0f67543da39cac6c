import { effect, signal } from '@preact/signals';
import { SHARE_PREFIX } from '../share/share-hash.ts';
import { route } from './route.ts';

/** The part of the page's address that holds a shared query, `#q=...`; empty where there is none. What it says is read late. */
export const sharedHash = signal('');

/** Keeps `sharedHash` true to the address: at start, on a change of route or hash, back and forward. Called once at start. */
export function followSharedHash(): void {
  const look = () => {
    sharedHash.value = location.hash.startsWith(SHARE_PREFIX) ? location.hash : '';
  };
  effect(() => {
    route.value;
    look();
  });
  addEventListener('hashchange', look);
}

/** Takes the shared query out of the address, once it was taken or dismissed. */
export function dropSharedHash(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
  sharedHash.value = '';
}
