import type { ReactElement } from 'react';
import { breakAt } from '../../../src/domain/talk/breaks';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { QuietButton } from '../../ui/QuietButton';
import { useNow } from '../../ui/use-now';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import bar from './bar.module.css';

/** Until when the meeting has a break, and going on before; nothing without one. */
export function BreakLine(): ReactElement | null {
  const { meeting: words } = useWords();
  const formats = useFormats();
  const { view, receivedAt, actions } = usePanel();
  const now = useNow(view.now, receivedAt, 1000);
  const running = breakAt(view.talk?.meeting?.breaks ?? [], now);
  const { failure, submit } = useSubmit(running?.from ?? '');
  if (running === null) return null;
  const goOn = (): void => void submit(() => actions.send('takeBreak', { base: {}, input: { isOver: true } }));
  return (
    <div className={bar['line']} role="status">
      <b>{words.breakUntil(formats.clock(running.until))}</b>
      {view.me.canEdit && <QuietButton onPress={goOn}>{words.goOnNow}</QuietButton>}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
