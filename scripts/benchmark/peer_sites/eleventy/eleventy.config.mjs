// The outputs that all tools make here, and nothing else.
const A_PAGE = 10;
const IN_A_FEED = 20;

const newestFirst = (api) =>
  api.getFilteredByGlob("src/posts/*.md").sort((one, other) => other.date - one.date);

function grouped(posts, namesOf) {
  const groups = new Map();
  for (const post of posts) {
    for (const name of namesOf(post)) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(post);
    }
  }
  return [...groups]
    .map(([name, posts]) => ({ name, posts }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const bySubject = (api) => grouped(newestFirst(api), (post) => post.data.subjects);
const byYear = (api) => grouped(newestFirst(api), (post) => [String(post.date.getUTCFullYear())]);

// Eleventy pages one list a template; the lists of all tags are cut into pages here.
function pagesOf({ name, posts }) {
  const count = Math.ceil(posts.length / A_PAGE);
  return Array.from({ length: count }, (_, index) => ({
    name,
    number: index + 1,
    count,
    posts: posts.slice(index * A_PAGE, (index + 1) * A_PAGE),
  }));
}

const day = { day: "numeric", month: "long", timeZone: "UTC" };
const dayOfYear = new Intl.DateTimeFormat("en-GB", day);
const inWords = new Intl.DateTimeFormat("en-GB", { ...day, year: "numeric" });

export default function (config) {
  config.addPassthroughCopy("src/style.css");
  config.addCollection("newest", newestFirst);
  config.addCollection("subjects", bySubject);
  config.addCollection("subjectPages", (api) => bySubject(api).flatMap(pagesOf));
  config.addCollection("years", byYear);
  config.addFilter("latest", (posts) => posts.slice(0, IN_A_FEED));
  config.addFilter("day", (date) => new Date(date).toISOString().slice(0, 10));
  config.addFilter("inWords", (date) => inWords.format(new Date(date)));
  config.addFilter("dayOfYear", (date) => dayOfYear.format(new Date(date)));
  config.addFilter("mailDate", (date) => new Date(date).toUTCString());
  // Texts are Markdown alone, as with the other tools.
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false };
}
