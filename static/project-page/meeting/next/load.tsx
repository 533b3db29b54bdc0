import type { ComponentType } from 'react';
import { type Placed, withWords } from '../with-words';
import { NextMeeting, type NextMeetingProps } from './NextMeeting';

/** What waits for the viewer on the list, with its words. */
export const load = (): Promise<{ readonly default: ComponentType<NextMeetingProps & Placed> }> =>
  withWords(NextMeeting);
