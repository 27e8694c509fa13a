using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Checks;

/// <summary>Finds what does not fit: a page that scrolls sideways, text outside of what can be seen, text that its box cuts.</summary>
internal static class LayoutCheck
{
    private const string Script = """
        () => {
          const complaints = [];
          const root = document.scrollingElement;
          const width = root.clientWidth;
          if (root.scrollWidth > width) complaints.push(`the page is ${root.scrollWidth} pixels wide on a screen of ${width}`);
          const short = element => `<${element.localName}${element.id ? '#' + element.id : ''}${element.classList.length ? '.' + [...element.classList].join('.') : ''}> "${element.textContent.trim().slice(0, 40)}"`;
          const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
          const inScroll = element => { for (let e = element; e && e !== document.body; e = e.parentElement) if (scrolls(e)) return true; return false; };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || element.closest('svg, style, .skip') || !element.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);
            const box = range.getBoundingClientRect();
            if (!inScroll(element) && (box.left < -1 || box.right > width + 1)) complaints.push(`${short(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} on a screen of ${width}`);
          }
          for (const element of document.body.querySelectorAll('*:not(svg *)')) {
            if (!element.checkVisibility()) continue;
            const style = getComputedStyle(element);
            if (['hidden', 'clip'].includes(style.overflowX) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) complaints.push(`${short(element)} is cut`);
            if (scrolls(element) && element.scrollWidth > element.clientWidth && element.tabIndex < 0) complaints.push(`${short(element)} scrolls, but not with the keyboard`);
          }
          return complaints;
        }
        """;

    private const string PictureScript = """
        () => {
          const complaints = [];
          for (const svg of document.querySelectorAll('svg')) {
            const paper = svg.viewBox.baseVal;
            const boxes = [...svg.querySelectorAll('g.node')].map(node => ({ node, box: node.querySelector('rect').getBBox() }));
            if (!boxes.length) complaints.push('the picture has no parts');
            for (const { node, box } of boxes) {
              for (const text of node.querySelectorAll('text')) {
                const own = text.getBBox();
                if (own.x < box.x || own.x + own.width > box.x + box.width || own.y < box.y || own.y + own.height > box.y + box.height) complaints.push(`"${text.textContent}" leaves its box`);
              }
              if (box.x < 0 || box.y < 0 || box.x + box.width > paper.width || box.y + box.height > paper.height) complaints.push(`${node.dataset.id} leaves the picture`);
            }
            boxes.forEach((one, index) => boxes.slice(index + 1).forEach(other => {
              if (one.box.x < other.box.x + other.box.width && other.box.x < one.box.x + one.box.width && one.box.y < other.box.y + other.box.height && other.box.y < one.box.y + one.box.height)
                complaints.push(`${one.node.dataset.id} covers ${other.node.dataset.id}`);
            }));
          }
          return complaints;
        }
        """;

    /// <summary>What does not fit on the page.</summary>
    public static async Task<string[]> PageAsync(IPage page) => await page.EvaluateAsync<string[]>(Script);

    /// <summary>What does not fit in the page's pictures, measured with the fonts that are really there.</summary>
    public static async Task<string[]> PictureAsync(IPage page) => await page.EvaluateAsync<string[]>(PictureScript);
}
