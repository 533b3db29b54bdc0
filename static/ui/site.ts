import { createContext } from 'react';

/** The base address of this Jira, for links; empty where the host does not tell it. */
export const SiteContext = createContext('');
