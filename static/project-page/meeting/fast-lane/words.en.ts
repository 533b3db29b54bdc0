import { counted } from '../../../../src/words/counted';
import { wouldStart } from '../../../../src/words/criteria.en';

/** English words of the votes that are shown without a talk. */
export const fastLaneEn = {
  would: wouldStart,
  /** Of one size that all gave or that was settled, and of several. */
  size: (size: string) => `size ${size}`,
  sizes: (sizes: readonly string[]) => `sizes ${sizes.join(', ')}`,
  agree: (size: string | null) => (size === null ? 'Agree' : `Agree, size ${size}`),
  agreed: 'agreed without a talk',
  shown: (agree: number, talk: number) => {
    const first = talk === 0 ? '' : `${counted(talk, 'item is', 'items are')} talked about first`;
    const votes = agree === 0 ? '' : `${counted(agree, 'item waits', 'items wait')} for your “Agree”`;
    return `The votes are shown: ${[votes, first].filter((part) => part !== '').join(', ')}.`;
  },
  isAgreed: (issue: string, read: string) => `${issue}: agreed without a talk, ${read}.`,
  isTalked: (issue: string) => `${issue} is talked about first.`,
};
export type FastLaneWords = typeof fastLaneEn;
