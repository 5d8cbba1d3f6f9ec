/*
 * Runs before first paint, in the head, blocking. Old IE kernels run it too, so that it can say what is wrong there:
 * ES5 syntax only (the bundler refuses anything newer).
 */
import { applyPreferences } from './apply-preferences.ts';
import type { Preferences } from './preferences.ts';

var root = document.documentElement;
root.className += ' js';

try {
  var stored = localStorage.getItem('xueku:' + (root.getAttribute('data-site') ?? '') + ':preferences');
  if (stored) applyPreferences(root, JSON.parse(stored) as Preferences);
} catch (error) {
  // No storage, or a broken value: the page keeps its defaults.
}

if ('addEventListener' in document) {
  // A tick made before the chunk that keeps ticks has come: it is marked, and kept then.
  document.addEventListener(
    'change',
    function (event) {
      (event.target as Element).setAttribute('data-touched', '');
    },
    true,
  );
  // The entry is missing or broken: what needs scripts goes, and the page says what to do. IE kernels say it themselves.
  window.addEventListener('load', function () {
    if (!window.xueku && !('documentMode' in document))
      root.className = root.className.replace(/\bjs\b/, 'broken');
  });
}

// Only IE kernels have documentMode: 360, QQ and 搜狗 browsers in 兼容模式.
if ('documentMode' in document) {
  var scripts = document.getElementsByTagName('script');
  var notice = document.createElement('script');
  // document.currentScript is missing there; while the page loads, the running script is the last one.
  var source = (scripts[scripts.length - 1] as HTMLScriptElement).src;
  notice.src = source.replace(/[^/]*$/, '../legacy.js');
  // A lesson that is one file has the notice in itself.
  if (source) (document.getElementsByTagName('head')[0] as HTMLHeadElement).appendChild(notice);
}
