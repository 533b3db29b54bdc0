import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { putOnWall } from './use-wall';
import { useWords } from '../words';

/** Takes the place of the menu on a page that a whole room sees. */
export function LeaveWall(): ReactElement {
  return (
    <Button spacing="compact" onClick={() => putOnWall(false)}>
      {useWords().wall.leave}
    </Button>
  );
}
