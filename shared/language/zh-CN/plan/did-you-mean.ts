/** Goes on from a sentence about an unknown name; '': nobody can tell who was meant. */
export const didYouMean = (suggested: string): string => (suggested === '' ? '' : `是不是“${suggested}”？`);
