import { useEffect, useState } from 'react';
import type { Block } from '../../../src/domain/issue/issue';
import { readDocument } from '../../../src/jira/adf/adf';
import { readFields } from '../../ui/read-fields';
import { untilGone } from '../../ui/until-gone';

/**
 * The description of an issue as its viewer may read it, read anew with each `version` of its content; null while it is on
 * its way.
 */
export function useDescription(issue: string, version: string): readonly Block[] | 'failed' | null {
  const [read, setRead] = useState<readonly Block[] | 'failed' | null>(null);
  useEffect(() => untilGone(descriptionOf(issue), setRead), [issue, version]);
  return read;
}

async function descriptionOf(issue: string): Promise<readonly Block[] | 'failed'> {
  try {
    const { description } = await readFields(issue, 'description');
    return readDocument(description);
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}
