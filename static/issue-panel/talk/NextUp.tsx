import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useState } from 'react';
import { goToIssue } from '../parts/go-to-issue';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { requestJira } from '@forge/bridge';
import type { PanelView } from '../../../src/contract';
import { nextAfter } from '../../../src/domain/backlog/next-after';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { isUnagreed } from '../../../src/domain/backlog/agenda';
import { readTop } from '../../../src/jira/search/report-reading';
import { ask, backend } from '../../ui/backend';
import { mapOfFrame } from '../../ui/kept';
import { untilGone } from '../../ui/until-gone';

/** A button to the next item to talk about; nothing while that is unknown. */
export function NextUp(): ReactElement | null {
  const words = useWords();
  const [here] = useState(usePanel().view);
  const [next, setNext] = useState<NextItem | null>(null);
  useEffect(() => untilGone(readNext(here), setNext), [here]);
  if (next === null) return null;
  return <Button onClick={() => goToIssue(next.key)}>{words.next(next.key, next.summary)}</Button>;
}

/** The item to talk about after this one. */
type NextItem = Pick<BacklogItem, 'key' | 'summary'>;

type Here = Pick<PanelView, 'issue' | 'outlook' | 'today'>;

/** The first item of the team's list that is not agreed; of what to refine next if nobody has made a list. */
async function read({ issue: { key, projectKey }, outlook, today }: Here): Promise<NextItem | null> {
  const [list, items] = await Promise.all([
    ask(() => backend('openMeeting', {})),
    readTop((path, init) => requestJira(path, init), { projectKey, ...outlook }),
  ]);
  const listed = (list.ok ? list.value.items : null) ?? [];
  const others = listed.flatMap(({ id }) => items.filter((item) => item.id === id && item.key !== key));
  return others.find(isUnagreed) ?? nextAfter(key, items, { velocity: outlook.velocity, today });
}

const reads = mapOfFrame<string, Promise<NextItem | null>>();

/** The next item, read once as the viewer; null where there is none, or Jira does not answer. */
function readNext(here: Here): Promise<NextItem | null> {
  const { key } = here.issue;
  const found = reads.get(key) ?? read(here).catch(() => null);
  reads.set(key, found);
  return found;
}
