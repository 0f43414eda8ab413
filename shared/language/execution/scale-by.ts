/** What tells the scale of an import's amounts, see `PowerBy` of the mapping; `none`: nothing does. */
export type ScaleBy = 'said' | 'header' | 'above' | 'kept' | 'none';
