using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Checks;

/// <summary>Finds links that lead nowhere: an anchor that is not on the page, a target outside of it, and ids that are there twice.</summary>
internal static class LinkCheck
{
    private const string Script = """
        () => {
          const complaints = [];
          for (const link of document.querySelectorAll('a')) {
            const href = link.getAttribute('href');
            if (!href) complaints.push(`the link "${link.textContent}" has no target`);
            else if (!href.startsWith('#')) complaints.push(`the link "${link.textContent}" leaves the page: ${href}`);
            else if (!document.getElementById(decodeURIComponent(href.slice(1)))) complaints.push(`${href} is not on the page`);
          }
          const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
          for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) complaints.push(`the id ${id} is there twice`);
          for (const attribute of ['aria-labelledby', 'aria-describedby'])
            for (const element of document.querySelectorAll(`[${attribute}]`))
              for (const id of element.getAttribute(attribute).split(/\s+/))
                if (!document.getElementById(id)) complaints.push(`${attribute} names ${id}, which is not on the page`);
          return complaints;
        }
        """;

    /// <summary>The links that lead nowhere.</summary>
    public static async Task<string[]> FindAsync(IPage page) => await page.EvaluateAsync<string[]>(Script);
}
