import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { type ReactElement, useId, Fragment } from 'react';
import { usePanel } from '../store/panel-context';
import { talksInAll } from '../../../src/situation/acts';
import styles from '../panel.module.css';
import type { Folding } from '../parts/use-folding';
import { useWords } from '../words';
import type { Talk } from '../../../src/domain/talk/talk';
import { DateText } from '../../ui/DateText';
import { useFormats } from '../../ui/formats';
import { useListed, useNameOf } from '../../ui/Name';
import { QuietButton } from '../../ui/QuietButton';
import { targets } from '../keyboard/lead-target';
import { IssueLink } from '../parts/IssueLink';
import { More, useArchive } from '../parts/Archive';
import talkStyles from './talk.module.css';

/** The talks that are over. */
export function PastTalks({ folding }: { folding: Folding }): ReactElement {
  const words = useWords().past;
  const { view } = usePanel();
  const id = useId();
  const open = folding.isOpen('talks');
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={styles['section']}>
      <div className={styles['heading']}>
        <h2>
          <button
            type="button"
            id={targets.talks}
            className={styles['fold']}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => folding.set('talks', !open)}
          >
            <Chevron label="" color="currentColor" size="small" />
            {words.label(talksInAll(view))}
          </button>
        </h2>
      </div>
      <div id={id} hidden={!open} className={styles['body']}>
        {open && <PastTalkList key={view.archived.talks} />}
      </div>
    </section>
  );
}

/** One talk: when, how long, its outcome, its people, and what came of it. */
function PastTalk({ talk }: { talk: Talk }): ReactElement {
  const { past, close } = useWords();
  const { today } = usePanel().view;
  return (
    <li className={talkStyles['past']}>
      <p className={styles['quiet']}>
        <DateText at={talk.at} today={today} /> · {past.minutes(talk.minutes)} · <b>{close.outcomes[talk.outcome]}</b>
      </p>
      <p className={styles['quiet']}>
        <Present talk={talk} />
      </p>
      {talk.agreed !== '' && <p dir="auto">{talk.agreed}</p>}
      {talk.agreedBy !== undefined && <WrittenBy who={talk.agreedBy} />}
      {talk.reworded !== undefined && <RewordedTo reworded={talk.reworded} />}
      {talk.parts !== undefined && <Parts keys={talk.parts} />}
      {talk.nextSteps.length > 0 && <p className={styles['quiet']}>{past.next}</p>}
      {talk.nextSteps.map((step, index) => (
        <p key={index} dir="auto">
          → {step}
        </p>
      ))}
    </li>
  );
}

function WrittenBy({ who }: { who: string }): ReactElement {
  const { close } = useWords();
  return <p className={styles['quiet']}>{close.writtenBy(useNameOf([who], 'as-object')(who))}</p>;
}

function RewordedTo({ reworded: { text, by, at } }: { reworded: NonNullable<Talk['reworded']> }): ReactElement {
  const { close } = useWords();
  const { dayOf } = useFormats();
  const { today } = usePanel().view;
  return (
    <p>
      <span className={styles['quiet']}>{close.reworded(useNameOf([by], 'as-object')(by), dayOf(at, today))}</span>{' '}
      <bdi>{text}</bdi>
    </p>
  );
}

function Parts({ keys }: { keys: readonly string[] }): ReactElement {
  const { past } = useWords();
  return (
    <p className={styles['quiet']}>
      {past.parts}{' '}
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          <IssueLink issueKey={key} />
        </Fragment>
      ))}
    </p>
  );
}

function Present({
  talk: { facilitator, participants, earlyRespondents = [], markedAway = [], missed = [], onlyOpened = 0 },
}: {
  talk: Talk;
}): string {
  const { past } = useWords();
  const formats = useFormats();
  const isAway = (who: string): boolean => markedAway.some((one) => one.who === who);
  const others = participants.filter((one) => one !== facilitator && !earlyRespondents.includes(one) && !isAway(one));
  const away = [...markedAway, ...missed].flatMap(({ who, by }) => [who, by]);
  const nameOf = useNameOf([facilitator, ...others, ...earlyRespondents, ...away]);
  const listed = useListed(nameOf);
  const named = (people: readonly string[], words: (names: string) => string): readonly string[] =>
    people.length === 0 ? [] : [words(formats.list(listed(people).map(nameOf)))];
  return [
    past.led(nameOf(facilitator)),
    ...named(others, past.tookPart),
    ...named(earlyRespondents, past.earlyRespondents),
    ...markedAway.map(({ who, by }) => past.markedAway(nameOf(who), nameOf(by))),
    ...[...new Set(missed.map(({ by }) => by))].flatMap((by) => {
      const people = missed.filter((one) => one.by === by).map(({ who }) => who);
      return named(people, (names) => past.revealedWithout(nameOf(by), names));
    }),
    ...(onlyOpened === 0 ? [] : [past.onlyOpened(onlyOpened)]),
  ].join(' · ');
}

/** Newest first; the earlier ones once the reader asks for them. */
function PastTalkList(): ReactElement {
  const { past } = useWords();
  const { talks, archived } = usePanel().view;
  const earlier = useArchive('talks', archived.talks);
  return (
    <>
      <ul className={talkStyles['pastList']}>
        {[...earlier.talks, ...talks].toReversed().map((talk) => (
          <PastTalk key={talk.id} talk={talk} />
        ))}
      </ul>
      <More archive={earlier} label={past.earlier(earlier.left)} />
    </>
  );
}

/** For the person who is to build it and was in no talk about it, until they have read what was agreed. */
export function MissedTalks(): ReactElement | null {
  const words = useWords().past;
  const { view, actions, moments, lead } = usePanel();
  if (!view.missedTalks || moments !== null) return null;
  const last = view.talks.at(-1);
  const read = (): void => {
    lead({ to: 'talks' });
    if (view.me.canEdit && last !== undefined) void actions.readAgreed(last.id);
  };
  return (
    <p className={styles['quiet']}>
      {words.missed} <QuietButton onPress={read}>{words.readAgreed}</QuietButton>
    </p>
  );
}
