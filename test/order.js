'use strict';

const Sequencer = require('@jest/test-sequencer').default;

/** Projects with slow tests that are bound by the processor. */
const LONG = ['at-once', 'failures', 'secrecy', 'contract'];

/**
 * Starts slow files first, so that the workers end together. A journey waits on real time, so it runs beside a
 * processor-bound test as long as there are any.
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
