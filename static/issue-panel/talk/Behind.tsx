import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useState } from 'react';
import { useAnnounce } from '../../ui/Announcer';
import bar from './bar.module.css';
import type { Moments } from '../store/panel-context';
import { useWords } from '../words';

/** Says that the talk has moved on while the viewer writes, and leads there; the vote is announced in any case. */
export function Behind({ moments: { now, isBehind, visit } }: { readonly moments: Moments }): ReactElement | null {
  const words = useWords().talk;
  const announce = useAnnounce();
  // A page opened at the vote was not moved there.
  const [first] = useState(now);
  const isSaid = isBehind || (now === 'vote' && first !== 'vote');
  const text = words.isAt[now];
  useEffect(() => (isSaid ? announce(text, 'for-certain') : undefined), [announce, isSaid, text]);
  if (!isBehind) return null;
  return (
    <p className={bar['behind']}>
      {text}
      <Button spacing="compact" onClick={() => visit(now)}>
        {words.goThere}
      </Button>
    </p>
  );
}
