#pragma once

#include <memory>
#include <utility>

#include "facts/columns.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// Whether nobody but `columns` has them, nor can get them again. Whatever others did with them
/// before has then been done for this thread too.
bool is_sole_owner(const std::shared_ptr<Columns>& columns);

/// Gives columns of one vocabulary which know nothing: again those that were filled last, if nobody
/// else has them any more. Large ones are not used again, so that small facts never hold much more
/// memory than they need.
class ColumnsSource {
 public:
  explicit ColumnsSource(std::shared_ptr<const model::Vocabulary> vocabulary)
      : vocabulary_(std::move(vocabulary)) {}

  std::shared_ptr<Columns> take();

  /// Gives back what was taken. Others may keep it.
  void give_back(std::shared_ptr<Columns> columns);

 private:
  std::shared_ptr<Columns> new_columns() const;

  std::shared_ptr<const model::Vocabulary> vocabulary_;
  std::shared_ptr<Columns> last_;
};

}  // namespace attain::facts
