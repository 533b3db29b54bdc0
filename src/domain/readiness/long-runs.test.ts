import { anIssue, paragraph } from '../../../test/builders/an-issue';
import { currentFingerprint } from './assess';
import { findContent } from '../content/content';

/** A quadratic algorithm would need minutes for this many steps, and the test would time out. */
const LONG = 200_000;

test.each(['.', '_', '*', '"', ':', '?', '…', ' ', 'TBD ', '<a', '[ab'])(
  'a long run of %j, as in a pasted log, is read fast',
  (run) => {
    const text = `PASS ${run.repeat(LONG / run.length)}x`;
    const issue = anIssue({ description: [paragraph(text), paragraph(`As a parent I want ${text}`)] });
    expect(currentFingerprint(issue)).not.toBe('');
    expect(findContent(issue).acceptanceCriteria).toEqual([]);
  },
);
