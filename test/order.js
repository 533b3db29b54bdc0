'use strict';

const Sequencer = require('@jest/test-sequencer').default;

/** Projects whose files take long; they need a processor all the time. */
const LONG = ['at-once', 'failures', 'secrecy', 'contract'];

/**
 * What takes long begins first, so that the workers end together. A journey waits on real time: its neighbour is a test
 * that does not, as long as there are any, and not another journey.
 */
module.exports = class Order extends Sequencer {
  sort(tests) {
    const sorted = super.sort([...tests]);
    const nameOf = ({ context }) => context.config.displayName?.name;
    const journeys = sorted.filter((test) => nameOf(test) === 'journey');
    const others = sorted.filter((test) => nameOf(test) !== 'journey');
    const long = others.filter((test) => LONG.includes(nameOf(test)));
    const inTurn = [...long, ...others.filter((test) => !long.includes(test))];
    return [...journeys.flatMap((test, at) => [test, ...inTurn.slice(at, at + 1)]), ...inTurn.slice(journeys.length)];
  }
};
