import { requestJira } from '@forge/bridge';
import { useState } from 'react';
import type { PartTypes } from '../../../src/domain/issue/part';
import { readSplitting } from '../../../src/jira/part-reading';
import { usePanel } from '../panel-context';
import { type Read, useRead } from '../use-read';

/** `again` reads anew. */
export type OfferedParts = { readonly types: Read<PartTypes>; readonly again: () => void };

/** Of an issue and its project, by `key/project`; as the viewer, whom Jira may let create less than others. */
const readTypes = async (of: string): Promise<PartTypes> => {
  const [issueId = '', projectId = ''] = of.split('/');
  return (await readSplitting((path, init) => requestJira(path, init), { issueId, projectId })).types;
};

/** What this issue can be split into, by whoever looks. */
export function useOfferedParts(): OfferedParts {
  const { key, projectKey } = usePanel().view.issue;
  const [attempt, setAttempt] = useState(0);
  const read = useRead(`${key}/${projectKey}/${attempt}`, readTypes);
  // The button that asks again stays while it is asked: it has the keyboard.
  const types = read === null && attempt > 0 ? 'failed' : read;
  return { types, again: () => setAttempt(attempt + 1) };
}
