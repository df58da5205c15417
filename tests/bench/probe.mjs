/**
 * Runs in the page before anything else, and notes when things were painted. The app under test knows nothing of it.
 * It must stay cheap: it shares the slowed main thread with what it measures. Stands alone, for it travels as text.
 */
export function installProbe() {
  if (window !== window.top) return;
  const BOX = 'input[type=checkbox]:enabled';
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const centreOf = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  // A bar may lie over the list, and a press there would meet the bar.
  const isInReach = (box) => {
    const { x, y } = centreOf(box);
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (box.contains(hit) || [...box.labels].some((label) => label.contains(hit)));
  };
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });

  // A task posted in a frame runs right after that frame was handed over for painting.
  const painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });

  /** Looks once a frame until `test` holds, then resolves to the time at which that frame was painted. */
  async function paintOf(test) {
    for (;;) {
      await nextFrame();
      if (test()) return painted();
    }
  }

  /** The title: an accessible name begins with it, and what follows it changes with the step's state. */
  function nameOf(box) {
    const texts = document.createTreeWalker(box.labels?.[0] ?? box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (texts.currentNode.data.trim()) return texts.currentNode.data.trim();
    return box.getAttribute('aria-label') ?? '';
  }

  const boxes = () => [...document.querySelectorAll(BOX)].filter(isShown);
  const statusText = () => [...document.querySelectorAll('[role=status], output')].map((element) => element.textContent).join(' ');

  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startMs: startTime, durationMs: duration });
  }).observe({ type: 'longtask', buffered: true });

  let aimedAt;
  let statusChanges = 0;
  /** Only while an answer to a finger is awaited: at a start, with all that is drawn then, watching would cost a fourth of it. */
  const statusWatch = new MutationObserver((mutations) => {
    const near = ({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status], output');
    const holds = ({ addedNodes }) => [...addedNodes].some((node) => node.nodeType === 1 && node.matches('[role=status], output'));
    if (mutations.some((mutation) => near(mutation) || holds(mutation))) statusChanges += 1;
  });

  /** Waits for an input event, then for the paint that shows what it did, then for the paint that says "Saved". */
  function awaitPaints(event, isDone, name) {
    const changesBefore = statusChanges;
    statusWatch.observe(document, { subtree: true, childList: true, characterData: true });
    return new Promise((resolve) => {
      addEventListener(
        event,
        ({ timeStamp }) => {
          const shown = paintOf(isDone);
          const saved = paintOf(() => statusChanges > changesBefore && /\bSaved\b/.test(statusText()));
          shown.then((atMs) => {
            window.askwellBenchPainted?.(name);
            saved.then((savedAtMs) => resolve({ startMs: timeStamp, paintMs: atMs - timeStamp, savedMs: savedAtMs - timeStamp }));
          });
        },
        { capture: true, once: true },
      );
    });
  }

  window.askwellBench = {
    /** When the first step that can be ticked was painted, in ms since the navigation began. */
    ready: paintOf(() => {
      const box = document.querySelector(BOX);
      return box && isShown(box);
    }),
    count: () => boxes().length,
    isTicked: (name) => boxes().find((box) => nameOf(box) === name)?.checked,
    /** Brings a step into view; where to press, and how it stands. */
    aim(index) {
      aimedAt = boxes()[index];
      if (!isInReach(aimedAt)) aimedAt.scrollIntoView({ block: 'center', behavior: 'instant' });
      return { ...centreOf(aimedAt), name: nameOf(aimedAt), isTicked: aimedAt.checked };
    },
    /** Where the step aimed at is now: what was laid out since may have pushed it away. */
    whereAimed: () => centreOf(aimedAt),
    aimAtSubmit() {
      return centreOf(document.activeElement.form.querySelector('button'));
    },
    /** For the step aimed at. Drawing may replace its element, so it is then found again by its name. */
    awaitTick(name, wasTicked) {
      const box = () => (aimedAt.isConnected ? aimedAt : boxes().find((other) => nameOf(other) === name));
      return awaitPaints('click', () => box()?.checked === !wasTicked, name);
    },
    /** For a step whose title is about to be entered. */
    awaitAdd(title) {
      const added = new Set();
      new MutationObserver((mutations) => {
        for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (node.nodeType === 1 && node.textContent.includes(title) && node.querySelector(BOX)) added.add(node);
        }
      }).observe(document.body, { subtree: true, childList: true });
      const isOnScreen = (element) => element.isConnected && isShown(element);
      return awaitPaints('pointerdown', () => [...added].some(isOnScreen), title);
    },
    /** From the finger to the paint that shows something; in ms. */
    awaitShown: (selector) =>
      new Promise((resolve) => {
        const isThere = () => [...document.querySelectorAll(selector)].some(isShown);
        addEventListener('pointerdown', ({ timeStamp }) => paintOf(isThere).then((atMs) => resolve(atMs - timeStamp)), { capture: true, once: true });
      }),
    /** Scrolls from the top of the page to its end, so many pixels a second. @returns how long each frame stood, in ms */
    async scrollDown(speed) {
      const frames = [];
      scrollTo({ top: 0, behavior: 'instant' });
      await nextFrame();
      const beganMs = await nextFrame();
      let lastMs = beganMs;
      const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      while (!isAtEnd()) {
        scrollTo({ top: ((lastMs - beganMs) * speed) / 1000 + 1, behavior: 'instant' });
        const nowMs = await nextFrame();
        frames.push(nowMs - lastMs);
        lastMs = nowMs;
      }
      return frames;
    },
    /** Two frames without anything of ours in between. */
    settled: () =>
      nextFrame()
        .then(nextFrame)
        .then(() => true),
    statusText,
    firstPaintMs: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    longTasksSince: (ms) => longTasks.filter(({ startMs }) => startMs >= ms),
  };
}
