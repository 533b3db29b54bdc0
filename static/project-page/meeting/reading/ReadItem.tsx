import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isUnsettled } from '../../../../src/domain/question/question-count';
import { situationOf } from '../../../../src/situation/situation';
import { OwnVote } from '../../../issue-panel/ballot/OwnVote';
import { RevealedBallot } from '../../../issue-panel/ballot/RevealedBallot';
import { Agreed } from '../../../issue-panel/head/Agreed';
import { IssuePanel } from '../../../issue-panel/IssuePanel';
import { isTyping, stepTarget } from '../../../issue-panel/keyboard/lead-target';
import { Keyboard } from '../../../issue-panel/keyboard/Keyboard';
import { useLead } from '../../../issue-panel/keyboard/use-lead';
import { Announced } from '../../../issue-panel/news/Announced';
import { NewerView } from '../../../issue-panel/news/NewerView';
import { Notices } from '../../../issue-panel/news/Notices';
import { Unsaved } from '../../../issue-panel/news/Unsaved';
import panel from '../../../issue-panel/panel.module.css';
import question from '../../../issue-panel/parts/question.module.css';
import { AskForm } from '../../../issue-panel/questions/AskForm';
import { QuestionRow } from '../../../issue-panel/questions/QuestionRow';
import { useQuestionActs } from '../../../issue-panel/questions/use-question-acts';
import { useStableOrder } from '../../../issue-panel/questions/use-stable-order';
import { Recheck } from '../../../issue-panel/recheck/Recheck';
import scope from '../../../issue-panel/scope/scope.module.css';
import { Reasons } from '../../../issue-panel/scope/Reasons';
import { ScopeLists } from '../../../issue-panel/scope/ScopeLists';
import { TicketText } from '../../../issue-panel/scope/TicketText';
import { News, pick } from '../../../issue-panel/steps/UnknownsStep';
import { keptSince } from '../../../issue-panel/store/agreed-talk';
import { type OpenPanel, PanelProvider, usePanel } from '../../../issue-panel/store/panel-context';
import type { PanelStore } from '../../../issue-panel/store/panel-store';
import { openPanel, usePanelStore } from '../../../issue-panel/store/use-panel-store';
import type { PanelState } from '../../../issue-panel/store/view-state';
import { PanelWordsProvider } from '../../../issue-panel/words';
import type { PanelWords } from '../../../issue-panel/words.en';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Lozenge } from '../../../ui/Lozenge';
import { singleKeyOf } from '../../../ui/keys/single-keys';
import { useSubmit } from '../../../ui/use-submit';
import { ItemText } from '../ItemText';
import { useWords } from '../words';
import styles from './Reading.module.css';

/** Where the reader goes from an item. */
type Onward = { readonly next: () => void; readonly skip: () => void; readonly isLast: boolean };
export type ReadItemProps = Onward & { readonly issueId: string };

/** One item as a person reads it ahead: the panel's parts in the order of reading. Another item needs another key. */
export function ReadItem({ words, ...props }: ReadItemProps & { readonly words: PanelWords }): ReactElement {
  const [store] = useState(() => openPanel(null, { issueId: props.issueId }));
  return (
    <PanelWordsProvider words={words}>
      <Item {...props} store={store} />
    </PanelWordsProvider>
  );
}

type Stored = ReadItemProps & { readonly store: PanelStore };

function Item(props: Stored): ReactElement {
  const { store, isLast, next } = props;
  const { reading } = useWords();
  const state = useSyncExternalStore(store.subscribe, store.state);
  if (state.status !== 'open') return <IssuePanel store={store} size="reading" />;
  if (state.view.talk === null) return <OpenItem {...props} state={state} />;
  return (
    <>
      <p role="status">{reading.talking}</p>
      <IssuePanel store={store} size="meeting" />
      <div className={styles['onward']}>
        <Button onClick={next}>{isLast ? reading.done : reading.next}</Button>
      </div>
    </>
  );
}

type Open = Extract<PanelState, { status: 'open' }>;

function OpenItem({ store, state, ...onward }: Stored & { readonly state: Open }): ReactElement {
  const { actions } = usePanelStore(store);
  const { view, ownVote, ownActs, receivedAt, stale, newer } = state;
  const { lead } = useLead();
  const root = useRef<HTMLDivElement>(null);
  const open: OpenPanel = {
    view,
    actions,
    ownVote,
    ownActs,
    receivedAt,
    lead,
    situation: situationOf(view),
    rest: null,
    act: null,
    moments: null,
    onward: null,
    slot: null,
    size: 'reading',
  };
  const isChanged = view.recheck !== null || view.changedSince !== null || keptSince(view) !== null;
  return (
    <PanelProvider value={open}>
      <Announced state={state} />
      <Keyboard root={root} />
      <div ref={root} className={panel['panel']}>
        <div className={panel['state']}>
          <Lozenge readiness={view.assessment.readiness} />
          <p className={panel['line']} tabIndex={-1}>
            {newer !== null && <NewerView newer={newer} show={store.catchUp} />}
          </p>
        </div>
        <Notices stale={stale} />
        <Unsaved />
        <div className={scope['scope']}>
          {view.content.isProse && <TicketText />}
          <Reasons whyOnly={false} />
          <ScopeLists />
        </div>
        <ItemText issueId={onward.issueId} version={view.assessment.readiness.fingerprint} content={view.content} />
        <Agreed isRewording={false} reworded={() => undefined} />
        {isChanged && <Recheck />}
        <Questions />
        <Answer {...onward} />
      </div>
    </PanelProvider>
  );
}

/** What is still open, each to be answered here; what comes meanwhile stands at the end. */
function Questions(): ReactElement {
  const { reading } = useWords();
  const { view, ownActs } = usePanel();
  const acts = useQuestionActs();
  const { placement, news, show } = useStableOrder(view, ownActs);
  const rows = pick(view.questions, [...placement.shown, ...placement.folded]).filter(
    (one) => isUnsettled(one) || acts.holds(one.id) || acts.touched(one.id),
  );
  return (
    <section className={styles['part']} aria-labelledby={stepTarget('unknowns')}>
      <h3 id={stepTarget('unknowns')} className={styles['name']} tabIndex={-1}>
        {reading.questions}
        {news > 0 && <News count={news} show={show} />}
      </h3>
      {rows.length === 0 && <p className={question['quiet']}>{reading.noQuestions}</p>}
      <ul className={question['list']}>
        {rows.map((one) => (
          <QuestionRow key={one.id} question={one} acts={acts} answering={false} />
        ))}
      </ul>
    </section>
  );
}

/** Clear, a question, or neither; then the hidden vote. Who may only read goes on. */
function Answer({ next, skip, isLast }: Onward): ReactElement {
  const { reading } = useWords();
  const { view, actions, lead } = usePanel();
  const ownAnswer = (view.talk ?? view.earlyWriting)?.iSaid ?? null;
  const [isAsking, setAsking] = useState(false);
  const { failure, submit } = useSubmit(ownAnswer);
  const ask = (): void => {
    setAsking(true);
    lead({ to: 'ask' });
  };
  const mayAnswer = view.me.canEdit && ownAnswer === null;
  const { recheck, ballot } = view;
  const clear = (): void =>
    void submit(async () => {
      const mayConfirm = recheck?.mayConfirm === true;
      const failed = (mayConfirm ? await actions.stillAgreed() : null) ?? (await actions.nothingFromMe());
      // Their vote counts on, so there is nothing more to say.
      if (failed === null && mayConfirm && ballot.state === 'revealed') next();
      return failed;
    });
  useKeys(mayAnswer ? { '1': clear, '2': ask, '3': skip } : {});
  return (
    <section className={styles['part']} aria-label={reading.answer}>
      <div className={styles['onward']}>
        {mayAnswer && recheck !== null && <strong>{reading.stillAgreed}</strong>}
        {mayAnswer && (
          <Button onClick={clear}>
            <Key of="1" /> {recheck === null ? reading.clear : reading.yes}
          </Button>
        )}
        {mayAnswer && (
          <Button onClick={ask}>
            <Key of="2" /> {reading.ask}
          </Button>
        )}
        {mayAnswer && (
          <Button onClick={skip}>
            <Key of="3" /> {reading.skip}
          </Button>
        )}
        {ownAnswer !== null && <span>{ownAnswer === 'wrote' ? reading.saidWrote : reading.saidNothing}</span>}
        {ownAnswer !== null && !isAsking && view.me.canEdit && <Button onClick={ask}>{reading.askMore}</Button>}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {isAsking && <AskForm />}
      {ownAnswer !== null && <OwnBallot />}
      {!mayAnswer && (
        <div className={styles['onward']}>
          <Button appearance="primary" onClick={next}>
            {isLast ? reading.done : reading.next}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The hidden vote, or what was shown already. */
function OwnBallot(): ReactElement {
  const { reading } = useWords();
  const { ballot } = usePanel().view;
  if (ballot.state === 'revealed') return <RevealedBallot key={ballot.round} ballot={ballot} />;
  return (
    <>
      <h3 className={styles['name']}>{reading.vote}</h3>
      <OwnVote key={ballot.round} ballot={ballot} />
    </>
  );
}

/** The key that presses the button. */
const Key = ({ of }: { readonly of: string }): ReactElement => <kbd className={styles['key']}>{of}</kbd>;

/** Single keys, while no field or choice has the focus. */
function useKeys(acts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const key = isTyping() ? null : singleKeyOf(event);
      const act = key === null ? undefined : latest.current[key];
      if (act === undefined) return;
      // The key is not typed into the field that it opens.
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
