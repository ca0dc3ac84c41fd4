// The reader's choice of ground, before the first paint. Nothing else is kept, and only in the reader's own browser.
(function () {
  try {
    var chosen = localStorage.getItem("nen");
    if (chosen === "dark" || chosen === "light") {
      document.documentElement.setAttribute("data-theme", chosen);
    }
  } catch (e) {
    // A browser that keeps nothing follows its system.
  }
})();
