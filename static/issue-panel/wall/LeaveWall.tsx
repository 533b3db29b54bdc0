import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useLaterWords } from '../later-words';
import { putOnWall } from './use-wall';

/** Takes the place of the menu on a page that a whole room sees. */
export function LeaveWall(): ReactElement {
  return (
    <Button spacing="compact" onClick={() => putOnWall(false)}>
      {useLaterWords().wall.leave}
    </Button>
  );
}
