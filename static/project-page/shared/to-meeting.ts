import { createContext } from 'react';

/** Goes to the meeting; null where the pages have no address: a menu of the backlog or of a sprint opens the report alone. */
export const MeetingContext = createContext<(() => void) | null>(null);
