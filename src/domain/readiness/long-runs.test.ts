import { anIssue, paragraph } from '../../../test/builders/an-issue';
import { noRecords } from '../../../test/builders/records';
import { currentFingerprint } from './assess';
import { findContent } from '../content/content';

/** Squared, this many steps take minutes: such a test does not end. */
const LONG = 200_000;

test.each(['.', '_', '*', '"', ':', '?', '…', ' ', 'TBD ', '<a', '[ab'])(
  'a long run of %j is read at once, as a log that somebody has pasted may have it',
  (run) => {
    const text = `PASS ${run.repeat(LONG / run.length)}x`;
    const issue = anIssue({ description: [paragraph(text), paragraph(`As a parent I want ${text}`)] });
    expect(currentFingerprint(issue, noRecords())).not.toBe('');
    expect(findContent(issue, noRecords().brief).acceptanceCriteria).toEqual([]);
  },
);
