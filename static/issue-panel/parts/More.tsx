import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import type { Archive } from './use-archive';

/** Reads what came before; nothing where all of it is there. */
export function More({ archive, label }: { archive: Archive; label: string }): ReactElement | null {
  const { left, more, isReading, failure } = archive;
  if (left === 0) return null;
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button appearance="subtle" spacing="compact" isLoading={isReading} onClick={more}>
        {label}
      </Button>
    </>
  );
}
