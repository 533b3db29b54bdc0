import { playAlone } from '../alone';
import { stopTheClock } from '../stop-the-clock';

stopTheClock('2026-11-24T09:00:00.000Z');

test('one person alone brings no item to an agreed standing', () => playAlone(100));
