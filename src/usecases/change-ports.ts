import type { Ports } from './ports';
import type { DerivedPorts } from './record-derived';
import type { EditPorts } from './situation';

/** What every change takes: to read and check, to queue the assessment before the write, to conclude after it. */
export type ChangePorts = EditPorts & DerivedPorts & Pick<Ports, 'queueAssessment'>;
