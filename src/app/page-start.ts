import { startEarly } from '../engine/page-worker.ts';
import { keptTheme, showTheme } from './kept-theme.ts';

// The first script of each page, a few hundred bytes. The colours come before the first paint, which waits for this script.
showTheme(keptTheme());

// The engine has the longest way to go, so it sets out before the rest of the page is read. The catalogue and the page of
// packs have time, see main.tsx.
const path = location.pathname.slice(new URL('.', document.baseURI).pathname.length);
if (!/^(packs\/?)?$/.test(path) && typeof WebAssembly === 'object') startEarly();
