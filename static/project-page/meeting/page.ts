import { Meeting } from './Meeting';
import { placed } from './placed';

export const load = () => placed(Meeting);
