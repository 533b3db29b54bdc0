const privateWriting = {
  show: (said: number, of: number) => `Show what we wrote · ${said} of ${of}`,
  /** To a facilitator who has written nothing. */
  saysNothing: 'If you show it now, you count as having no question.',
  stillWriting: (count: number) => `${count === 1 ? '1 is' : `${count} are`} still writing`,
  write: 'Write first, talk later: what you ask stays hidden until someone shows it.',
  othersWrite: 'What people ask now stays hidden until someone shows it.',
  hidden: (count: number) => `hidden until shown: ${count} so far`,
  whenShown: 'Shown once it could be from any of three people (you may be one).',
  afterShow: 'What was written is shown: a doubt goes with your vote now.',
  mine: 'Yours, hidden so far',
  mineNotShown: 'Yours, not shown',
  notShown: 'Not shown: fewer than three people could have written it.',
  delete: 'Delete',
  reasonNotShown: 'Not shown: of so few votes all would know whose it is. Sign it, or say that it is heard.',
  maskedText: 'Your words are hidden on this screen.',
  sign: 'Sign it',
  isHidden: 'hidden',
  takeBack: 'Take back',
  takeBackThis: (text: string) => `Take back: ${text}`,
  earlier: 'Earlier',
  kept: 'Kept, without your name. Shown once it could be from any of three people (you may be one).',
};

/** Words of hidden questions. */
export const privateWritingEn = { privateWriting, signed: 'With my name' };
export type PrivateWritingWords = typeof privateWritingEn;
