// Names to choose from while one types: a combobox with a list, after the pattern of the W3C. Without this file the field is a plain search.
(function () {
  "use strict";

  document.querySelectorAll("input[data-suggest]").forEach(function (input, place) {
    var words = input.dataset;
    var list = document.createElement("ul");
    var status = document.createElement("p");
    var chosen = -1;
    var shown = [];
    var timer = 0;
    var asking = null;

    list.id = "goi-y-" + place;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.suggestLabel);
    status.className = "unseen";
    status.setAttribute("role", "status");
    input.parentNode.classList.add("suggesting");
    input.parentNode.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function choose(n) {
      chosen = n;
      Array.prototype.forEach.call(list.children, function (option, i) {
        option.setAttribute("aria-selected", i === n ? "true" : "false");
      });
      if (n < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[n].id);
        list.children[n].scrollIntoView({ block: "nearest" });
      }
    }

    function take(n) {
      input.value = shown[n].words;
      close();
      input.form.requestSubmit();
    }

    function show(found) {
      shown = found;
      list.textContent = "";
      found.forEach(function (one, i) {
        var option = document.createElement("li");
        var name = document.createElement("span");
        var about = document.createElement("span");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.lang = "vi";
        name.textContent = one.words;
        about.className = "quiet small";
        about.textContent = one.several ? words.suggestSeveral : one.about;
        option.append(name, about);
        // before the field loses its focus
        option.addEventListener("pointerdown", function (event) {
          event.preventDefault();
        });
        option.addEventListener("click", function () {
          take(i);
        });
        list.append(option);
      });
      chosen = -1;
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", found.length ? "true" : "false");
      input.removeAttribute("aria-activedescendant");
      status.textContent = found.length ? words.suggestCount.replace("{0}", String(found.length)) : "";
    }

    function ask() {
      var typed = input.value.trim();
      if (asking) {
        asking.abort();
      }
      if (typed.length < 2) {
        show([]);
        return;
      }
      asking = new AbortController();
      fetch(words.suggest + "?q=" + encodeURIComponent(typed), {
        signal: asking.signal,
        headers: { Accept: "application/json" },
      })
        .then(function (answer) {
          return answer.ok ? answer.json() : [];
        })
        .then(function (found) {
          if (document.activeElement === input) {
            show(found);
          }
        })
        .catch(function () {
          // Then it is a plain search.
        });
    }

    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", function (event) {
      var n = shown.length;
      if (event.isComposing) {
        return;
      }
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && n) {
        event.preventDefault();
        if (list.hidden) {
          list.hidden = false;
          input.setAttribute("aria-expanded", "true");
        }
        var next = chosen + (event.key === "ArrowDown" ? 1 : -1);
        choose(next >= n ? -1 : next < -1 ? n - 1 : next);
      } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        take(chosen);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
  });
})();
