import type { Attention } from '../../src/domain/plan/attentionRank.ts';

/** From this rank on an attention tells how things stand; before it, it asks for something to be done. */
const firstCalmRank = 60;

/** The same line as the domain's needsAction, whose file needs time zones and so stays on the server. */
export const asks = ({ attention }: { readonly attention: Attention }): boolean => attention.rank < firstCalmRank;
