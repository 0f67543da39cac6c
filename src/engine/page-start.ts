import { startEarly } from './page-worker.ts';

// The first script of each page, a few hundred bytes: the engine has the longest way to go, so it sets out before the rest of
// the page is read. The catalogue has time, see main.tsx.
const isCatalogue = location.pathname === new URL('.', document.baseURI).pathname;
if (!isCatalogue && typeof WebAssembly === 'object') startEarly();
