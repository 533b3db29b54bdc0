import { setImmediate } from 'node:timers';

/** Messages of one turn of the event loop cross over together: to wake the other side costs more than to carry them. */
export function postTogether<Message>(post: (messages: readonly Message[]) => void): (message: Message) => void {
  let waiting: Message[] = [];
  const flush = () => {
    const messages = waiting;
    waiting = [];
    post(messages);
  };
  return (message) => {
    if (waiting.push(message) === 1) setImmediate(flush);
  };
}
