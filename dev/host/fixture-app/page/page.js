// Shows the page's place by Forge's history, and changes it.
const show = ({ pathname }) => {
  document.querySelector('output').textContent = pathname;
};
globalThis.__bridge.callBridge('createHistory').then((history) => {
  show(history.location);
  history.listen(show);
  document.querySelector('button').onclick = () => history.push('/second');
});
