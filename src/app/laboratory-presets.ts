import { type Draft, FIRST_DRAFT } from './laboratory-setting.ts';

export type PresetName = 'claim' | 'groups' | 'hot' | 'large' | 'streamed';

/** Settings that show one thing each. */
export const PRESETS: readonly { readonly name: PresetName; readonly draft: Draft }[] = [
  { name: 'claim', draft: FIRST_DRAFT },
  {
    name: 'groups',
    draft: { ...FIRST_DRAFT, rows: '2000000', cardinality: '1000', groups: '1000' },
  },
  {
    name: 'hot',
    draft: { ...FIRST_DRAFT, rows: '2000000', cardinality: '200000', skew: 'skewed', nullPercent: '1' },
  },
  {
    name: 'large',
    draft: { ...FIRST_DRAFT, rows: '100000000', cardinality: '1000000' },
  },
  {
    name: 'streamed',
    draft: {
      ...FIRST_DRAFT,
      ...{ rows: '1000000000', cardinality: '1000000', keepsRows: false },
      kinds: ['exact', 'built-in', 'hyperloglog'],
    },
  },
];
