import { placed } from '../placed';
import { NextMeeting } from './NextMeeting';

/** What waits for the viewer on the list. */
export const load = () => placed(NextMeeting);
