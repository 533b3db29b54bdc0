import Button from '@atlaskit/button/new';
import { type ReactElement, useId, useState } from 'react';
import type { TalkView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useListed, useNameOf } from '../../ui/Name';
import { usePressElsewhere } from '../../ui/use-press-elsewhere';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import styles from './talk.module.css';
import { useWords } from '../words';

/**
 * How many are present, and who, in a list that lies over the page and moves nothing. There each person can choose "Only
 * watching", and the facilitator says who is not here. Both can come back.
 */
export function WhoIsHere({ talk }: { readonly talk: TalkView }): ReactElement {
  const { about, talk: words } = useWords();
  const { view, actions } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const { failure, submit } = useSubmit(talk.present.length);
  const list = useId();
  const inside = usePressElsewhere(isOpen, () => setOpen(false));
  const nameOf = useNameOf(talk.present);
  const listed = useListed(nameOf);
  const { accountId: me, canEdit } = view.me;
  const mayLeave = (who: string): boolean =>
    canEdit && who !== talk.facilitator && (who === me || talk.facilitator === me);
  return (
    <div ref={inside} className={styles['whoIsHere']}>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {words.here(talk.present.length)}
      </Button>
      {isOpen && (
        <ul id={list} className={styles['people']}>
          {listed(talk.present).map((who) => (
            <li key={who}>
              <bdi>{nameOf(who)}</bdi>
              {mayLeave(who) && (
                <Button
                  spacing="compact"
                  {...(who === me ? {} : { 'aria-label': about(words.notHere, nameOf(who)) })}
                  onClick={() => void submit(() => actions.send('leaveTalk', { who }))}
                >
                  {who === me ? words.onlyWatching : words.notHere}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
