import { createContext, type ReactNode } from 'react';
import type { ReportSetup } from '../../../../src/contract';

/** Draws what waits for the viewer on the list of the next meeting. Set by the pages, since a meeting stands above the report. */
export const BesideContext = createContext<((setup: ReportSetup) => ReactNode) | null>(null);
