import { leaderOf } from './leader';

const meeting = { id: '7-1', facilitator: 'ana' };
const talkIn = (id: string | null, more: object = {}) => ({
  facilitator: 'ben',
  meeting: id === null ? null : { id, startedAt: '2026-11-24T09:54:00.000Z', ...more },
});

test.each([
  ['an issue without a talk', null, null, null],
  ['a talk on the work item', talkIn(null), null, 'ben'],
  ['a talk of a meeting, on the work item', talkIn('7-1'), null, 'ben'],
  ['T23: the meeting at an item whose talk was taken over', talkIn('7-1'), meeting, 'ben'],
  ['T23: the meeting at an item that the viewer cannot open', null, meeting, 'ana'],
  ['T23: the meeting while its next item opens', null, meeting, 'ana'],
  ['the meeting beside a talk that it set aside', talkIn('7-1', { isAside: true }), meeting, 'ana'],
  ['the meeting beside a talk of its own', talkIn(null), meeting, 'ana'],
  ['the meeting beside a talk of another meeting', talkIn('8-3'), meeting, 'ana'],
  ['a meeting that nobody leads', null, { ...meeting, facilitator: null }, null],
])('who leads: %s', (_where, talk, of, leader) => expect(leaderOf(talk, of)).toBe(leader));
