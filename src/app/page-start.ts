import { startEarly } from '../engine/page-worker.ts';
import { keptTheme, showTheme } from './kept-theme.ts';

// The first script of each page, a few hundred bytes. The colours come before the first paint, which waits for this script.
showTheme(keptTheme());

// An exercise shows its task by now, and its engine has the longest way to go: it sets out before the rest of the page is
// read. Other pages have something to draw first, see main.tsx.
const path = location.pathname.slice(new URL('.', document.baseURI).pathname.length);
if (/^(?!lab\/)[^/]+\/[^/]+/.test(path)) startEarly();
