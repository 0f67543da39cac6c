/** What the part of an address behind `#` begins with, where it holds a shared query. */
export const SHARE_PREFIX = '#q=';
