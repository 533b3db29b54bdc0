import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { goToIssue } from '../parts/go-to-issue';
import { usePanel } from '../store/panel-context';
import type { NextItem } from './read-next';
import { readNext } from './read-next';
import { useWords } from '../words';

/** A button to the next item to talk about; nothing while that is unknown. */
export function NextUp(): ReactElement | null {
  const words = useWords();
  const [here] = useState(usePanel().view);
  const [next, setNext] = useState<NextItem | null>(null);
  useEffect(() => {
    let gone = false;
    void readNext(here).then((found) => {
      if (!gone) setNext(found);
    });
    return () => {
      gone = true;
    };
  }, [here]);
  if (next === null) return null;
  return <Button onClick={() => goToIssue(next.key)}>{words.next(next.key, next.summary)}</Button>;
}
