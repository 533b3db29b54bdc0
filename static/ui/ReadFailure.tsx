import type { ComponentProps, ReactElement } from 'react';
import { OTHER_BUILD } from './backend';
import { FailureNotice } from './FailureNotice';

/**
 * Why a whole page could not be read. That a newer version is here is said above each page already, by `NewerVersion`, and
 * no other try can help.
 */
export const ReadFailure = (props: ComponentProps<typeof FailureNotice>): ReactElement | null =>
  props.failure.code === OTHER_BUILD ? null : <FailureNotice {...props} />;
