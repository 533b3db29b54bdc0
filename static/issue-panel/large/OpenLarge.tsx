import Button from '@atlaskit/button/new';
import Grow from '@atlaskit/icon/core/grow-diagonal';
import type { ReactElement } from 'react';
import { useWide } from '../../ui/use-wide';
import { usePanel } from '../panel-context';
import bar from '../talk/bar.module.css';
import { openLarge } from './open-large';
import { useWords } from '../words';

/** Opens the talk in Jira's largest dialog: in words where there is room, else by a sign. */
export function OpenLarge(): ReactElement | null {
  const { wall } = useWords();
  const { view, size, isOnWall } = usePanel();
  const wide = useWide();
  if (size === 'large' || isOnWall) return null;
  const open = (): void => openLarge(view.issue, wall.notLarge);
  if (wide)
    return (
      <Button appearance="subtle" spacing="compact" onClick={open}>
        {wall.large}
      </Button>
    );
  return (
    <button type="button" className={bar['large']} aria-label={wall.large} title={wall.large} onClick={open}>
      <Grow label="" color="currentColor" />
    </button>
  );
}
