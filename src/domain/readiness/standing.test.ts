import { standingOf } from './standing';

type Facts = Parameters<typeof standingOf>[0];
/** An item that nobody has agreed on, with a complete form. */
const facts: Facts = {
  state: 'refine',
  lacks: 'both',
  isExceptionOld: false,
  wasAgreed: false,
  isOnOtherContent: false,
  isPeopleMet: false,
  isFormMissing: false,
};
const everything = { isExceptionOld: true, wasAgreed: true, isOnOtherContent: true, isPeopleMet: true } as const;
const agreedOnce = { wasAgreed: true, isOnOtherContent: true, lacks: 'agreement' } as const;

test.each<[ReturnType<typeof standingOf>, Partial<Facts>]>([
  ['unknown', { ...everything, state: 'unknown' }],
  ['exception', { ...everything, state: 'exception' }],
  ['agreed', { ...everything, state: 'ready' }],
  ['exception-changed', { ...everything, state: 'draft' }],
  ['exception-changed', { ...everything, state: 'recheck' }],
  ['draft', { ...everything, isExceptionOld: false, state: 'draft' }],
  ['agreed-incomplete', { ...agreedOnce, isPeopleMet: true, isFormMissing: true }],
  ['agreed-in-the-way', { ...agreedOnce, isPeopleMet: true }],
  ['agreed-then-changed', { ...agreedOnce, isFormMissing: true }],
  ['agreed-then-asked', { ...agreedOnce, isOnOtherContent: false }],
  ['on-paper', { lacks: 'agreement' }],
  ['not-agreed', { lacks: 'both' }],
  ['not-agreed', { lacks: 'form', isFormMissing: true, isOnOtherContent: true }],
])('an item stands as %s by the first row of the table that matches', (standing, spoilt) => {
  expect(standingOf({ ...facts, ...spoilt })).toBe(standing);
});
