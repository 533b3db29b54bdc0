import type { ReactElement } from 'react';
import { type MenuItem, Menu } from '../../ui/Menu';
import { usePanel } from '../store/panel-context';
import { putOnWall } from '../wall/use-wall';
import { useWords } from '../words';

type Props = {
  /** Opens the form that takes the issue as it is. */
  readonly take: () => void;
  readonly close: () => void;
};

/** The rarer actions, one press away; during a talk also for those who may only read. */
export function HeadMenu({ take, close }: Props): ReactElement {
  const { asIs, brief, wall, head } = useWords();
  const { view, lead, moments } = usePanel();
  const { state } = view.assessment.readiness;
  const isTakable = view.me.canEdit && view.issue.progress === 'new' && state !== 'ready' && state !== 'exception';
  const items: readonly MenuItem[] = [
    ...(moments !== null ? [{ label: wall.put, onPress: () => putOnWall(true) }] : []),
    ...(view.me.canEdit ? [{ label: brief.edit, onPress: () => lead({ to: 'brief' }) }] : []),
    ...(isTakable ? [{ label: asIs.open, onPress: take }] : []),
  ];
  return <Menu label={head.menu} items={items} close={close} />;
}
