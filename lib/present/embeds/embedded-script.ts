import { HEIGHT_MESSAGE } from './embed-address';

/** Tells the page around an embedded figure how high it is, whenever that changes. */
export const EMBEDDED_SCRIPT = [
  'var last=0;function tell(){var h=Math.ceil(document.documentElement.getBoundingClientRect().height);',
  `if(h!==last){last=h;parent.postMessage({"${HEIGHT_MESSAGE}":h},"*")}}`,
  'if(parent!==window){new ResizeObserver(tell).observe(document.documentElement);tell()}',
].join('');
