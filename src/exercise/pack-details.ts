import * as v from 'valibot';

/** What a pack says of itself where it is handed out as a file; a pack that never is may leave all of it out. */
export interface PackDetails {
  readonly version: string;
  readonly authors: readonly string[];
  readonly licence: string;
  readonly languages: readonly string[];
}

export const version = v.pipe(
  v.string('write a text'),
  v.maxLength(40, 'must have 40 characters at most'),
  v.regex(
    /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
    'is no version of three numbers; write one like 1.0.0',
  ),
);

const author = v.pipe(
  v.string('write a text'),
  v.regex(/\S/, 'must not be empty; write a name'),
  v.maxLength(100, 'must have 100 characters at most'),
);

export const authors = v.pipe(
  v.array(author, 'write a list of names'),
  v.minLength(1, 'names nobody; add a name'),
  v.maxLength(20, 'must name 20 at most'),
);

export const licence = v.pipe(
  v.string('write a text'),
  v.maxLength(60, 'must have 60 characters at most'),
  v.regex(
    /^[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*$/,
    'is no SPDX name of a licence; write one like MIT or CC-BY-4.0',
  ),
);

const language = v.pipe(
  v.string('write a text'),
  v.maxLength(35, 'must have 35 characters at most'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no BCP 47 name of a language; write one like en or pt-BR'),
);

export const languages = v.pipe(
  v.array(language, 'write a list of languages'),
  v.minLength(1, 'names none; add one like en'),
  v.maxLength(20, 'must name 20 at most'),
);

/** Keys of the frontmatter of `pack.md`. */
export const detailEntries = {
  version: v.exactOptional(version),
  authors: v.exactOptional(authors),
  licence: v.exactOptional(licence),
  languages: v.exactOptional(languages),
};
