/*
 * Loaded by head.js in IE kernels only (360, QQ and Sogou browsers in compatibility mode, and IE itself).
 * ES5, and ASCII with escapes, so that a wrong charset header cannot break the one message that must arrive.
 */
(function () {
  var lines = [
    '\u60a8\u7684\u6d4f\u89c8\u5668\u5904\u4e8e\u517c\u5bb9\u6a21\u5f0f\uff0c\u8bf7\u5207\u6362\u5230\u6781\u901f\u6a21\u5f0f\uff1a\u6b63\u6587\u53ef\u4ee5\u9605\u8bfb\uff0c\u4f46\u63d0\u7eb2\u8ddf\u968f\u3001\u5b57\u53f7\u3001\u6536\u85cf\u3001\u6717\u8bfb\u7b49\u529f\u80fd\u7528\u4e0d\u4e86\u3002',
    '\u5207\u6362\u65b9\u6cd5\uff08360\u3001QQ\u3001\u641c\u72d7\u6d4f\u89c8\u5668\uff09\uff1a\u70b9\u51fb\u5730\u5740\u680f\u53f3\u4fa7\u7684\u201ce\u201d\u56fe\u6807\u6216\u95ea\u7535\u56fe\u6807\uff0c\u9009\u62e9\u201c\u6781\u901f\u6a21\u5f0f\u201d\uff0c\u518d\u5237\u65b0\u9875\u9762\u3002',
    '\u5982\u679c\u60a8\u7528\u7684\u662f IE\uff0c\u8bf7\u6539\u7528 Edge\u3001Chrome\u3001Firefox \u6216\u56fd\u4ea7\u6d4f\u89c8\u5668\u7684\u6781\u901f\u6a21\u5f0f\u6253\u5f00\u672c\u9875\u3002'
  ];
  var timer;

  function addLine(notice, text, isFirst) {
    var line = document.createElement('p');
    line.style.cssText = 'margin:0 0 6px;' + (isFirst ? 'font-weight:bold;' : '');
    line.appendChild(document.createTextNode(text));
    notice.appendChild(line);
  }

  function show() {
    // The head runs before there is a body.
    if (!document.body) return;
    clearInterval(timer);
    var notice = document.createElement('div');
    notice.id = 'legacy-notice';
    notice.setAttribute('role', 'alert');
    notice.style.cssText =
      'padding:14px 20px 8px;background:#fff4ce;color:#211e1a;border-bottom:2px solid #a3282a;font-size:18px;line-height:1.6;';
    for (var index = 0; index < lines.length; index += 1) addLine(notice, lines[index], index === 0);
    document.body.insertBefore(notice, document.body.firstChild);
  }

  timer = setInterval(show, 50);
})();
