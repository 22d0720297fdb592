export default {
  layout: "post.liquid",
  permalink: (data) => `/posts/${data.slug}/index.html`,
};
