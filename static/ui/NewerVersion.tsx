import { type ReactElement, useSyncExternalStore } from 'react';
import { isOtherBuild, OTHER_BUILD } from './backend';
import { FailureNotice } from './FailureNotice';

function listen(hear: () => void): () => void {
  addEventListener(OTHER_BUILD, hear);
  return () => removeEventListener(OTHER_BUILD, hear);
}

/** Says once any call was refused for its build, also one that the page makes by itself, that a newer version is here. */
export const NewerVersion = (): ReactElement | null =>
  useSyncExternalStore(listen, isOtherBuild) ? (
    <FailureNotice failure={{ code: OTHER_BUILD, details: {}, reference: '' }} />
  ) : null;
